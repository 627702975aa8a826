package com.hedai.testing.people;

import java.util.List;

/** A city district (区县) with its code of GB/T 2260. */
record Place(String code, String province, String city, String district) {
    static final List<Place> ALL = List.of(
            new Place("110105", "北京市", "北京市", "朝阳区"),
            new Place("110108", "北京市", "北京市", "海淀区"),
            new Place("120101", "天津市", "天津市", "和平区"),
            new Place("130102", "河北省", "石家庄市", "长安区"),
            new Place("140105", "山西省", "太原市", "小店区"),
            new Place("210102", "辽宁省", "沈阳市", "和平区"),
            new Place("220104", "吉林省", "长春市", "朝阳区"),
            new Place("230103", "黑龙江省", "哈尔滨市", "南岗区"),
            new Place("310104", "上海市", "上海市", "徐汇区"),
            new Place("310115", "上海市", "上海市", "浦东新区"),
            new Place("320106", "江苏省", "南京市", "鼓楼区"),
            new Place("320508", "江苏省", "苏州市", "姑苏区"),
            new Place("330106", "浙江省", "杭州市", "西湖区"),
            new Place("330203", "浙江省", "宁波市", "海曙区"),
            new Place("340104", "安徽省", "合肥市", "蜀山区"),
            new Place("350203", "福建省", "厦门市", "思明区"),
            new Place("360111", "江西省", "南昌市", "青山湖区"),
            new Place("370102", "山东省", "济南市", "历下区"),
            new Place("370202", "山东省", "青岛市", "市南区"),
            new Place("410105", "河南省", "郑州市", "金水区"),
            new Place("420111", "湖北省", "武汉市", "洪山区"),
            new Place("430104", "湖南省", "长沙市", "岳麓区"),
            new Place("440106", "广东省", "广州市", "天河区"),
            new Place("440305", "广东省", "深圳市", "南山区"),
            new Place("450103", "广西壮族自治区", "南宁市", "青秀区"),
            new Place("500112", "重庆市", "重庆市", "渝北区"),
            new Place("510107", "四川省", "成都市", "武侯区"),
            new Place("530102", "云南省", "昆明市", "五华区"),
            new Place("610113", "陕西省", "西安市", "雁塔区"),
            new Place("620102", "甘肃省", "兰州市", "城关区"));
}
