package com.hedai.payment.channel.bank;

/** A card verification in the bank's form (卡核验请求). */
record CardCheck(String cardNumber, String holderName, String identityNumber, String phone) {}
