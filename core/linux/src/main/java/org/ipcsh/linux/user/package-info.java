/** Users and groups, and their names. */
package org.ipcsh.linux.user;
