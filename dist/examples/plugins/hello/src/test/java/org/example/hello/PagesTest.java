package org.example.hello;

import org.ipcsh.testkit.PluginTests;

/** Runs the transcripts of all pages in a real shell, and looks for what was forgotten. */
class PagesTest extends PluginTests {}
