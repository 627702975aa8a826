package com.hedai.commons.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/me",
                "/api/v1/products/salary-loan",
                "/.well-known/x",
                "/v3/api-docs.yaml",
                "/a~b/_c/-d"
            })
    void wordsAndIdsBetweenSingleSlashesArePlain(String path) {
        assertThat(PlainPath.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "//",
                "/api/",
                "/api//v1",
                "/api/./v1",
                "/api/../v1",
                "/.git",
                "/api;x=1",
                "/api%2e",
                "/a b",
                "/字",
                "/api\\v1"
            })
    void whatCouldBeReadInTwoWaysIsNot(String path) {
        assertThat(PlainPath.isPlain(path)).isFalse();
    }

    @Test
    void aPathOfThousandsOfPiecesIsJudgedWithoutDeepRecursion() {
        assertThat(PlainPath.isPlain("/a".repeat(1_000_000))).isFalse();
        assertThat(PlainPath.isPlain("/" + "a".repeat(1_000_000))).isTrue();
        assertThat(PlainPath.isPlain("/a".repeat(20))).isTrue();
        assertThat(PlainPath.isPlain("/a".repeat(21))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b&c", "a=%E5%AD%97", "a=%00", "a=+b", "a=%F0%9F%98%80"})
    void queriesThatDecodeToTextAreReadable(String query) {
        assertThat(PlainPath.isReadable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%Z1", "a=%1", "%ZZ=1", "a=%C0%AF", "a=%ED%A0%80", "a=%FF"})
    void queriesThatDecodeToNothingAreNot(String query) {
        assertThat(PlainPath.isReadable(query)).isFalse();
    }

    @Test
    void noQueryIsReadable() {
        assertThat(PlainPath.isReadable(null)).isTrue();
    }
}
