package com.hedai.testing.people;

import com.hedai.testing.people.Identities.Identity;
import java.util.List;
import java.util.Map;

/** Writes the registry's entry of a small company (企业登记信息); it was registered when its owner began to work for it. */
final class Firms {
    private static final Map<String, String> INDUSTRIES = Map.of(
            "软件", "软件和信息技术服务业",
            "电子", "计算机、通信和其他电子设备制造业",
            "机械", "通用设备制造业",
            "医药", "医药制造业",
            "物流", "道路运输业",
            "建筑", "房屋建筑业",
            "食品", "食品制造业",
            "教育", "商务服务业",
            "汽车", "汽车制造业",
            "服装", "纺织服装、服饰业");
    private static final String OTHER = "批发和零售业";

    private Firms() {}

    static Enterprise enterprise(Dice dice, Identity identity, Life life) {
        var name = life.employment().employer();
        return new Enterprise(
                name,
                CreditCodes.of(identity.home().code(), identity.serial() % 10_000_000),
                life.employment().since().plusDays(dice.between(0, 20)),
                dice.oneOf(List.of(
                        dice.round(100_000, 300_000, 100_000),
                        dice.round(500_000, 500_000, 100_000),
                        dice.round(1_000_000, 3_000_000, 500_000))),
                INDUSTRIES.entrySet().stream()
                        .filter(industry -> name.contains(industry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(OTHER),
                EnterpriseState.ACTIVE);
    }
}
