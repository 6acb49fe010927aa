package org.ipcsh.api;

import java.util.Map;

/**
 * A {@code { ... }} given to a command, to be run elsewhere: on another thread or in another
 * process.
 *
 * @param source the text between the braces
 * @param functions the source of each function it calls, and of those they call, by name
 * @param variables copies of the script's variables it reads, by name
 */
public record Program(Span source, Map<String, Span> functions, Map<String, Object> variables) {}
