package com.hedai.acceptance;

import com.hedai.commons.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A lender to look around in (体验机构), with one member of staff per role, named like the role. Prints their credentials as one line of
 * JSON, which the launcher keeps.
 */
public final class DemoAccounts {
    private static final String CODE = "demo";
    private static final int AT_ONCE = 3;
    private static final Map<String, String> STAFF = staff();

    private DemoAccounts() {}

    /** Makes lender and accounts on the platform that the environment names. */
    public static void main(String[] arguments) {
        var platform = Platform.running();
        var administrator = platform.administrator();
        var lender = Lender.open(platform, administrator, CODE, "合贷体验小额贷款有限公司", "MICRO_LENDER");
        var accounts = new ArrayList<Callable<Map<String, String>>>();
        STAFF.forEach((role, name) ->
                accounts.add(() -> written(role, name, lender.account(administrator, role, name, role))));
        var line = Json.lenient().writeValueAsString(AtOnce.all(AT_ONCE, accounts));
        System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> written(String role, String name, Lender.Account made) {
        var credentials = made.credentials();
        var account = new LinkedHashMap<String, String>();
        account.put("role", role);
        account.put("name", name);
        account.put("institution", credentials.institution());
        account.put("username", credentials.username());
        account.put("password", credentials.password());
        account.put("totpSecret", credentials.totpSecret());
        account.put("otpauthUri", made.otpauthUri());
        return account;
    }

    private static Map<String, String> staff() {
        var staff = new LinkedHashMap<String, String>();
        staff.put("reviewer", "郑静");
        staff.put("collector", "何勇");
        staff.put("operations", "马丽");
        staff.put("risk-analyst", "孙磊");
        staff.put("risk-supervisor", "许志远");
        staff.put("finance", "冯敏");
        staff.put("institution-manager", "高建国");
        staff.put("counselor", "林文静");
        staff.put("system-administrator", "宋凯");
        staff.put("auditor", "谢颖");
        return staff;
    }
}
