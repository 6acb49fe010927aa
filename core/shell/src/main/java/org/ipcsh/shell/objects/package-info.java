/** The kernel objects of all mechanisms: what there is, what is allowed, making and removing. */
package org.ipcsh.shell.objects;
