// Names of places in letters that the sounds of their characters do not give (地名罗马字), by hand: names of other languages as they are officially
// spelt (Kashgar), characters that one place reads in its own way (乐清), and of places that sound alike the one that is usually meant (Suzhou).

/** sound=official name */
export const soundRows = [
  'tibet=西藏自治区 shaanxi=陕西省 innermongolia=内蒙古自治区 neimeng=内蒙古自治区 hongkong=香港特别行政区 macao=澳门特别行政区 macau=澳门特别行政区',
  'taizhou=台州市 suzhou=苏州市 fuzhou=福州市 yichun=宜春市 yulin=榆林市',
  'harbin=哈尔滨市 qiqihar=齐齐哈尔市 hohhot=呼和浩特市 ordos=鄂尔多斯市 hulunbuir=呼伦贝尔市 bayannur=巴彦淖尔市 ulanqab=乌兰察布市 xilingol=锡林郭勒盟 alxa=阿拉善盟 hinggan=兴安盟',
  'urumqi=乌鲁木齐市 kashgar=喀什地区 hotan=和田地区 aksu=阿克苏地区 turpan=吐鲁番市 karamay=克拉玛依市 kumul=哈密市 altay=阿勒泰地区 ili=伊犁哈萨克自治州 yili=伊犁哈萨克自治州 kizilsu=克孜勒苏柯尔克孜自治州 bortala=博尔塔拉蒙古自治州 bayingolin=巴音郭楞蒙古自治州 bayingol=巴音郭楞蒙古自治州 korla=库尔勒市 kuqa=库车市 uqturpan=乌什县 wensu=温宿县 kalpin=柯坪县 yarkant=莎车县 shache=莎车县 shufu=疏附县 yuli=尉犁县 aral=阿拉尔市 xinjiangcorps=新疆生产建设兵团',
  'lhasa=拉萨市 shigatse=日喀则市 xigaze=日喀则市 nyingchi=林芝市 chamdo=昌都市 qamdo=昌都市 nagqu=那曲市 ngari=阿里地区 lhoka=山南市 golmud=格尔木市 delingha=德令哈市 haixi=海西蒙古族藏族自治州 golog=果洛藏族自治州 yushu=玉树藏族自治州 garze=甘孜藏族自治州 ngawa=阿坝藏族羌族自治州',
  'yueqing=乐清市 laoting=乐亭县 laoling=乐陵市 luan=六安市 dabu=大埔县 daicheng=大城县 donge=东阿县 hongtong=洪洞县 fanshi=繁峙县 tanchang=宕昌县 wubu=吴堡县 zhangzi=长子县 yingjing=荥经县 muding=牟定县 bose=百色市',
]
