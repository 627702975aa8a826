package com.hedai.gateway.door;

import com.hedai.commons.web.CommonReason;
import com.hedai.gateway.visit.Turnaway;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/** Gives the server's own refusals (连接层拒绝), of lines it cannot read and headers without end, the body and headers of all others. */
@Component
final class BareAnswers implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private final Turnaway turnaway;

    BareAnswers(Turnaway turnaway) {
        this.turnaway = turnaway;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        var completing = new Completing(turnaway);
        factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, peer) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, Completing.class.getName(), completing)));
    }

    @Sharable
    private static final class Completing extends ChannelOutboundHandlerAdapter {
        private final Turnaway turnaway;

        Completing(Turnaway turnaway) {
            this.turnaway = turnaway;
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            var isBare = message instanceof FullHttpResponse answer
                    && answer.status().code() >= HttpResponseStatus.BAD_REQUEST.code()
                    && !answer.content().isReadable()
                    && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
            var _ = context.write(isBare ? completed((FullHttpResponse) message) : message, promise);
        }

        private FullHttpResponse completed(FullHttpResponse bare) {
            var refusal = turnaway.of(CommonReason.forStatus(bare.status().code()));
            var complete = new DefaultFullHttpResponse(
                    bare.protocolVersion(),
                    HttpResponseStatus.valueOf(refusal.status()),
                    Unpooled.wrappedBuffer(refusal.body()));
            complete.headers().setAll(bare.headers());
            refusal.headers().forEach((name, values) -> complete.headers().set(name, values));
            complete.headers().set(HttpHeaderNames.CONTENT_LENGTH, refusal.body().length);
            bare.release();
            return complete;
        }
    }
}
