/**
 * Transcripts as tests, and throw-away plugin jars: what a plugin's author tests with.
 *
 * <p>A {@link org.ipcsh.testkit.Transcript} is what a session looks like. A {@link
 * org.ipcsh.testkit.Rehearsal} runs one heading of it in a fresh shell and says where the shell no
 * longer does what stands there. {@link org.ipcsh.testkit.PluginTests} does so for all pages of a
 * plugin, which it loads from a real jar, and walks what the plugin offers.
 */
package org.ipcsh.testkit;
