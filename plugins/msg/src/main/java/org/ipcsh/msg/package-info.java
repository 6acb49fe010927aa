/** System V message queues: msgget(2), msgop(2), msgctl(2). */
package org.ipcsh.msg;
