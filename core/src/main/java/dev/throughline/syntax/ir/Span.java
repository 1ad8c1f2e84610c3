package dev.throughline.syntax.ir;

/**
 * Where a node stands in its file.
 *
 * @param start first byte
 * @param end byte after the last
 * @param line line from 1 on which a reader would look for the node: for a call of a member, the line
 *     of the member's name, since builder chains run over many lines
 */
public record Span(int start, int end, int line) {}
