package com.hedai.testing.people;

import java.util.List;

/** The words (词库) people, firms and shops are named with. */
final class Words {
    static final List<String> SURNAMES = list("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 邓 冯 曹 彭 曾 肖 田 "
            + "董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 欧阳");
    static final List<String> MEN = list("伟 强 磊 军 勇 杰 涛 超 明 刚 平 辉 鹏 飞 浩 宇 博 俊杰 志强 建国 文博 子豪 浩然 宇航 嘉伟 志远 俊峰 海涛 家豪 天佑 "
            + "国栋 立新 晓东 振华 思远 泽宇 明轩 永强 少华 凯");
    static final List<String> WOMEN = list("芳 娜 敏 静 丽 艳 娟 霞 玲 燕 婷 雪 倩 颖 琳 洁 秀英 桂英 雨欣 思雨 梦洁 晓燕 雅婷 欣怡 诗涵 佳怡 慧敏 海燕 玉兰 "
            + "晓红 文静 美玲 嘉欣 若曦 春梅 冬梅 可欣 梓涵 紫萱 莉");
    static final List<String> STREETS = list("建设路 人民路 解放大道 文化路 学院路 和平路 中山路 新华街 科技路 滨江大道 光明街 胜利路 长江路 朝阳路 花园路 迎宾大道");
    static final List<String> ESTATES = list("阳光花园 万科城 金地名苑 绿地世纪城 锦绣家园 翠湖苑 保利香槟 学府雅居 中海国际 江南水岸 幸福里 龙湖天街 碧水湾 嘉禾小区");
    static final List<String> FIRM_NAMES = list("华信 中科 远航 恒达 新希望 瑞丰 天成 博雅 金鼎 海纳 众合 联创 鼎盛 明德 嘉业 百川 东方 永安 启明 卓越");
    static final List<String> FIRM_TRADES = list(
            "软件技术有限公司 电子科技有限公司 机械制造有限公司 医药有限公司 物流有限公司 建筑工程有限公司 商贸有限公司 食品有限公司 教育咨询有限公司 汽车零部件有限公司 " + "装饰设计有限公司 服装有限公司");
    static final List<String> UNIVERSITIES = list("理工大学 师范大学 工业大学 财经大学 科技大学 交通大学 农业大学 医科大学");
    static final List<String> SUPERMARKETS = list("永辉超市 盒马鲜生 华润万家 大润发 沃尔玛 物美超市 美团买菜 叮咚买菜 百果园 多点生活");
    static final List<String> RESTAURANTS = list("美团外卖 饿了么 肯德基 麦当劳 瑞幸咖啡 沙县小吃 兰州拉面 真功夫 老乡鸡 蜜雪冰城 公司食堂");
    static final List<String> RIDES = list("滴滴出行 地铁乘车码 公交一卡通 哈啰出行 高德打车");
    static final List<String> SHOPS = list("京东商城 淘宝网 天猫超市 拼多多 唯品会 抖音商城 苏宁易购 优衣库 屈臣氏 小米商城");
    static final List<String> FUN = list("万达影城 爱奇艺会员 网易云音乐 腾讯视频 携程旅行 健身俱乐部 新华书店 同程旅行 铁路12306");
    static final List<String> CLINICS = list("市第一人民医院 市中医院 社区卫生服务中心 老百姓大药房 海王星辰药房 口腔门诊部");
    static final List<String> TELECOMS = list("中国移动 中国联通 中国电信");
    static final List<String> UTILITIES = list("国网电力公司 自来水公司 燃气集团 城市供热公司 物业服务中心");
    static final List<String> INSURERS = list("泰康人寿 中国平安人寿 中国人寿 太平洋保险");
    static final List<String> CARD_BANKS = list("招商银行 中信银行 浦发银行 平安银行 广发银行 光大银行 民生银行 兴业银行");
    static final List<String> CONSUMER_FINANCIERS = list("招联消费金融 马上消费金融 中银消费金融 兴业消费金融 捷信消费金融 苏银凯基消费金融");
    static final List<String> MICRO_LENDERS = list("快易小额贷款 金桥小额贷款 瑞信小额贷款 汇通小额贷款 众鑫小额贷款 盈融小额贷款 泰和小额贷款");
    static final List<String> GAMES = list("游戏点卡充值 皇冠娱乐 棋牌游戏平台 彩票代购 电竞乐园");
    static final List<String> CASH_OUT_SHOPS = list("个体商户鑫达百货 个体商户顺发烟酒 个体商户宏图通讯 个体商户旺角手机");

    private Words() {}

    private static List<String> list(String words) {
        return List.of(words.split(" "));
    }
}
