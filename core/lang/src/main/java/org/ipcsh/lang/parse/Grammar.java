package org.ipcsh.lang.parse;

import org.ipcsh.api.Source;

/** The parts of the grammar for one text. They call each other in circles, so they meet here. */
final class Grammar {
  final Chars chars;
  final Statements statements;
  final Definitions definitions;
  final Structs structs;
  final Pipelines pipelines;
  final Expressions expressions;
  final Operands operands;
  final Paths paths;
  final Words words;
  final Lists lists;
  final Texts texts;

  Grammar(Source source) {
    chars = new Chars(source);
    statements = new Statements(this);
    definitions = new Definitions(this);
    structs = new Structs(chars);
    pipelines = new Pipelines(this);
    expressions = new Expressions(this);
    operands = new Operands(this);
    paths = new Paths(this);
    words = new Words(this);
    lists = new Lists(this);
    texts = new Texts(this);
  }
}
