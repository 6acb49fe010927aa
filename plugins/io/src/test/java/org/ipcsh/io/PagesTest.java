package org.ipcsh.io;

import org.ipcsh.testkit.PluginTests;

/** The pages of the descriptors, run, and what the plugin offers, walked. */
class PagesTest extends PluginTests {}
