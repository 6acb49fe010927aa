package org.ipcsh.mmap;

import org.ipcsh.testkit.PluginTests;

/** The pages of mappings, run, and what the plugin offers, walked. */
class PagesTest extends PluginTests {}
