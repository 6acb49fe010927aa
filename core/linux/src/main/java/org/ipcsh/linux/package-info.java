/**
 * Linux for the shell and for plugins: native calls, and how a job is woken out of them.
 *
 * <p>A native call is a value, {@link org.ipcsh.linux.NativeCall}: its arguments, how it is made,
 * how the trace shows it, whether it can block. {@link org.ipcsh.linux.Kernel} makes it; errno,
 * waking and the trace follow from that one description. A {@link org.ipcsh.linux.Task} is what a
 * job is to the kernel: something that can be interrupted and has a time limit.
 *
 * <p>Nothing here loads a native library before the first native call.
 */
package org.ipcsh.linux;
