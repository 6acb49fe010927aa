/**
 * Plugin jars: finding them, remembering what they offer, loading one when a line names something
 * of it. A plugin that fails never stops the shell; it is shown with the reason.
 */
package org.ipcsh.shell.plugins;
