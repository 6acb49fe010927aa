/** What System V message queues, semaphores and shared memory have in common, sysvipc(7). */
package org.ipcsh.linux.sysv;
