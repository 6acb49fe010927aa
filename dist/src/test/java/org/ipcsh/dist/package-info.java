/** Tests of the assembled shell: as a process, against other programs, and its inner walls. */
package org.ipcsh.dist;
