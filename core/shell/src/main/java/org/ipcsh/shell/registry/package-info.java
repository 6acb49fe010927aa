/**
 * From records to signatures: what each command's components say is read here, once, and nowhere
 * else.
 */
package org.ipcsh.shell.registry;
