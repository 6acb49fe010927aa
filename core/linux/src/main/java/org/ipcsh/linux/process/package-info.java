/** Other processes: starting them with what they are to inherit, signalling them, their end. */
package org.ipcsh.linux.process;
