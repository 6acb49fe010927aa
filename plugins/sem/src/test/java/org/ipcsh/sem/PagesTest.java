package org.ipcsh.sem;

import org.ipcsh.testkit.PluginTests;

/** The pages of the semaphores, run, and what the plugin offers, walked. */
class PagesTest extends PluginTests {}
