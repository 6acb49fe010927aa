package org.ipcsh.api;

/**
 * Something that could be typed.
 *
 * @param text what would stand in the line
 * @param description one line beside it, or empty
 */
public record Candidate(String text, String description) {}
