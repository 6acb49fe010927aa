package org.ipcsh.shell.show;

/**
 * A text that is shown as a page: the manual of a command.
 *
 * @param markdown headings, paragraphs, lists and fenced or indented code
 */
public record Document(String markdown) {}
