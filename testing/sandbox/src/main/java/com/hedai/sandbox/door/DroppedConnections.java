package com.hedai.sandbox.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Closes connections without an answer (断开连接), which the servlet interface has no word for. */
@Component
class DroppedConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String MARK = "sandbox.dropped";

    /** Instead of an answer, this request's connection will be closed. */
    static void drop(ServletRequest request) {
        request.setAttribute(MARK, true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new DropValve());
    }

    private static final class DropValve extends ValveBase {
        DropValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(MARK) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("dropped by a fault"));
            }
        }
    }
}
