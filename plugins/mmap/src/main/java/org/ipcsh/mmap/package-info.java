/** Memory mappings: mmap(2) and the calls that work on them. */
package org.ipcsh.mmap;
