package com.hedai.sandbox.door;

import com.hedai.sandbox.signing.SignedRequest;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read for its signature and can be read again. */
final class BufferedRequest extends HttpServletRequestWrapper {
    private final byte[] body;

    BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    SignedRequest signed() {
        return new SignedRequest(
                getMethod(),
                pathAndQuery(),
                body,
                getHeader("X-Partner-Id"),
                getHeader("X-Timestamp"),
                getHeader("X-Nonce"),
                getHeader("X-Signature"));
    }

    /** The first word of the path: {@code bank} in {@code /bank/v1/payouts/17}. */
    String partner() {
        return getRequestURI().split("/", 3)[1];
    }

    /** The resource word: {@code payouts} in {@code /bank/v1/payouts/17}. */
    String operation() {
        var words = getRequestURI().split("/", -1);
        return words.length > 3 ? words[3] : "";
    }

    /** Everything a fault may match. */
    String content() {
        return pathAndQuery() + "\n" + new String(body, StandardCharsets.UTF_8);
    }

    private String pathAndQuery() {
        return getQueryString() == null ? getRequestURI() : getRequestURI() + "?" + getQueryString();
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("read synchronously");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
