package org.ipcsh.shell.words;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;

/**
 * Reads JSON, RFC 8259: an object is a row, {@code {"base64": "..."}} text that is not UTF-8, a
 * number whole if it is written so.
 */
final class JsonText {
  private static final int DEEPEST = 200;
  private static final String BASE64 = "base64";

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonText() {}

  /**
   * The value.
   *
   * @throws ProblemException if the text is no JSON, or more than one value
   */
  static Object read(Bytes text) {
    try (JsonParser json = FACTORY.createParser(text.toArray())) {
      if (json.nextToken() == null) {
        throw bad("it is empty");
      }
      Object value = value(json);
      if (json.nextToken() != null) {
        throw bad("more follows " + place(json));
      }
      return value;
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " (line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ")";
      throw bad(why(e) + where);
    } catch (IOException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
  }

  /** What is wrong, without what the parser says about itself. */
  private static String why(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "it ends too early";
    }
    String message = String.valueOf(e.getOriginalMessage());
    int aside = message.indexOf(" at [Source");
    return aside < 0 ? message : message.substring(0, aside);
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> text(json);
      case VALUE_NUMBER_INT -> whole(json);
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Object object(JsonParser json) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value(json));
    }
    if (fields.size() == 1 && fields.get(BASE64) instanceof Bytes encoded) {
      try {
        return Bytes.wrap(Base64.getDecoder().decode(encoded.toArray()));
      } catch (IllegalArgumentException e) {
        return Row.of(fields); // it only looked like it
      }
    }
    return Row.of(fields);
  }

  private static List<Object> array(JsonParser json) throws IOException {
    List<Object> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(json));
    }
    return items;
  }

  /** Half a surrogate pair can be written in JSON, but is no character and has no UTF-8. */
  private static Bytes text(JsonParser json) throws IOException {
    try {
      var utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json.getText()));
      byte[] bytes = new byte[utf8.remaining()];
      utf8.get(bytes);
      return Bytes.wrap(bytes);
    } catch (CharacterCodingException e) {
      throw bad("half a character ends " + place(json));
    }
  }

  private static Object whole(JsonParser json) throws IOException {
    if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw bad("the number " + json.getText() + " has more than 64 bits");
    }
    return json.getLongValue();
  }

  private static String place(JsonParser json) {
    var at = json.currentLocation();
    return "in line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static ProblemException bad(String why) {
    return new Problem.BadValue("the text", "JSON", "not: " + why.replace('\n', ' ')).thrown();
  }
}
