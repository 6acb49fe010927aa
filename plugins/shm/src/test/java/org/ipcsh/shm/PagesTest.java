package org.ipcsh.shm;

import org.ipcsh.testkit.PluginTests;

/** The pages of shared memory, run, and what the plugin offers, walked. */
class PagesTest extends PluginTests {}
