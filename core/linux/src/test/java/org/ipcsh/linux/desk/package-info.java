/** What the tests of mechanisms stand on: a session with a real kernel, and strace beside it. */
package org.ipcsh.linux.desk;
