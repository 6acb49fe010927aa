package org.ipcsh.msg;

import org.ipcsh.testkit.PluginTests;

/** The pages of the message queues, run, and what the plugin offers, walked. */
class PagesTest extends PluginTests {}
