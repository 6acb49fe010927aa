/** What runs beside the script: blocks on threads, peers in processes, programs; and signals. */
package org.ipcsh.shell.jobs;
