// Places by their sound (地名拼音): provinces and the cities of the pairs that ship, as English texts write them, by hand. A sound that several
// places share has the one that stands in such pairs.

/** sound=official name */
export const placeSoundRows = [
  'beijing=北京市 tianjin=天津市 hebei=河北省 shanxi=山西省 liaoning=辽宁省 jilin=吉林省 heilongjiang=黑龙江省 shanghai=上海市 jiangsu=江苏省 zhejiang=浙江省 anhui=安徽省 fujian=福建省 jiangxi=江西省 shandong=山东省 henan=河南省 hubei=湖北省 hunan=湖南省 guangdong=广东省 guangxi=广西壮族自治区 hainan=海南省 chongqing=重庆市 sichuan=四川省 guizhou=贵州省 yunnan=云南省 tibet=西藏自治区 xizang=西藏自治区 shaanxi=陕西省 gansu=甘肃省 qinghai=青海省 ningxia=宁夏回族自治区 xinjiang=新疆维吾尔自治区',
  'hangzhou=杭州市 ningbo=宁波市 wenzhou=温州市 jiaxing=嘉兴市 huzhou=湖州市 shaoxing=绍兴市 jinhua=金华市 quzhou=衢州市 zhoushan=舟山市 taizhou=台州市 lishui=丽水市 nanjing=南京市 wuxi=无锡市 xuzhou=徐州市 changzhou=常州市 suzhou=苏州市 nantong=南通市 yangzhou=扬州市 zhenjiang=镇江市',
  'huanggang=黄冈市 jingmen=荆门市 enshi=恩施土家族苗族自治州 liangshan=凉山彝族自治州 nanchong=南充市 guangyuan=广元市 yibin=宜宾市 wuhan=武汉市 yichang=宜昌市 shiyan=十堰市 xiangyang=襄阳市 akesu=阿克苏地区 aksu=阿克苏地区 keping=柯坪县 kashgar=喀什地区 kashi=喀什地区 hotan=和田地区 shenzhen=深圳市 guangzhou=广州市 harbin=哈尔滨市 dalian=大连市 shenyang=沈阳市 changchun=长春市 fuzhou=福州市 xiamen=厦门市 qingdao=青岛市 jinan=济南市 hefei=合肥市 nanchang=南昌市 changsha=长沙市 chengdu=成都市 guiyang=贵阳市 kunming=昆明市 lhasa=拉萨市 lanzhou=兰州市 xining=西宁市 yinchuan=银川市 urumqi=乌鲁木齐市 nanning=南宁市 haikou=海口市 xian=西安市 yanan=延安市',
]
