package com.hedai.commons.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large (请求体上限): by their declared length, or as soon as too much was read. */
final class BodyLimitFilter extends OncePerRequestFilter {
    private final long largest;
    private final Problems problems;

    BodyLimitFilter(long largest, Problems problems) {
        this.largest = largest;
        this.problems = problems;
    }

    /** More came than was declared, or may come. */
    static final class TooLarge extends IOException {
        TooLarge(long largest) {
            super("body: more than " + largest + " bytes");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            problems.write(CommonReason.TOO_LARGE, request, response);
            return;
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request, largest) : request, response);
    }

    /** A request that did not say how long it is. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final long largest;

        Counted(HttpServletRequest request, long largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), largest);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream source;
        private final long largest;
        private long seen;

        CountedStream(ServletInputStream source, long largest) {
            this.source = source;
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int read = source.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = source.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws TooLarge {
            seen += more;
            if (seen > largest) {
                throw new TooLarge(largest);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
