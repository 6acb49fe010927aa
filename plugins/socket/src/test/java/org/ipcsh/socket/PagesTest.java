package org.ipcsh.socket;

import org.ipcsh.testkit.PluginTests;

/** The pages of the sockets, run, and what the plugin offers, walked. */
class PagesTest extends PluginTests {}
