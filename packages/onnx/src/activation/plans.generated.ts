/** Written by `pnpm plans`, which tried programs for all of this: the keys of formulas and slopes, by their plan. */
export const found: Readonly<Record<string, string>> = {
  "d00": "05tkv0d9ro0nmt90rg6y0z20l121s31giju215bv24uf42lgzg33mt54heva4md4w5g4rk5nz8o624di6fakb6hmb46lcrz6qrdf8g6l38la219t5laaxek1blmm2bn40ic09fkcs9e9dcyhof649kgyij9hce2ui1z50i92igig9wlirszrj9pj0jckhdjq0h7ks6edkzricl1bp8l2nf8lhkfrlyy58m0r41m5kfomn96rmpbirnykgdomn3voxvgup1e4lp604jpedigpr58sr0kmyr39vdr9apxrb3n8ru4ikrwj5stcwbctic8itn0y1tps10u7np6w7b5jwhk2xwn0n0wo49dwq6kswsm1gwwopawz431xko5mxxjbty8g24ykzbpyw64fz22ziz2wdjzb4q3zcbj4zw0yi",
  "d01": "w6r6k",
  "d10": "v3l5ivcvs5xqihx",
  "d40": "13o8t1gfd72914m2wvh75cktf637mr7a1a99e13pa0bslbyv00ei336eiemng4q6fi7p97iwyy1ls9ism9y9vmaqpao1iccqdq5xqluglri4detut63v5g68vm92dxwf7oyxaxizgq3w",
  "d50": "2hsw776vwt8kz8692p7494ufmb6uihcqek7de3waf36qoufscxv6eitw95h8xmkp6",
  "d60": "098z90bypu15klr19z5h1zqff218hy2shqo33ljw35uig3bhlx3mrl23ursz46w744a3hy4or4b4x6x25aaa75dame5gzl25u5985u7sq68nt4703sd7g2md7klyb89hpt8ahyq920jp9bsf69e1v59tr4maaj9dan8f4b0qlkb5jwvbfjaybq7l6brds0cmgvdcokb3cp06ccuz3cdd4nxe6ovmeebdretig6fo01kftqaufxu03gcc4bgg3argpdiqh0sqfh8imvhdemmhi7sohjm7fi0ji5i4scvic4ngih1suij1ymjkbx3k1gabkh59qkvknnkyn6zl0cmsl4ejmlqq9slsrp6mdj9lmhhgfmj9ejmzf6en6xlyn9p3bnp544nu3b5nvc2vo71j8oms92ow2b9p64n1ps7dupus49px189q7792q8fdrqivesrt3bms56x4s6d3rsh25tspn53srw27tax9utczm1thacutnu7xuae7huew74uexh8vep8evhcp5vnwmuvqddkwiddxwrxmiwwaxtwzgwsx2i90x58dgx9rgfxip8yxp5k3yfig2zn5jqzo30azowvtzp33ozz41l",
  "d61": "2b6ko2msg7hh2qukvxpvuajp4y7n0myqxu6",
  "d90": "9vhktuo0uowxc00",
  "dc0": "hetcfv0emm",
  "di0": "2wuufzew6j",
  "dj0": "2rpqbninn9xn8ju",
  "e00": "0z7rl17xxw1mg7q214el3uk8w524ti524wt6q47f7fe13acr85bil77bu74tc8ajicmkhfdeaqtgq47ch5x5ti2v9mieiwnii4etkcrbvkj68vnuyv1oolw7pstbnpu087q5980qbifes0gkmsltcltwjp0yev0gz2kzqzm932",
  "e40": "3ouvn72pntmeb1my3g8x",
  "e50": "kg2qmr0etrtujss",
  "e60": "6oau27119b71ge58e3zp9s341c8r1ud43bq",
  "e62": "2lq2i",
  "s00": "01tuf04m660aqg90hpor0ic5h0iea70jwgj0mwjq0qdtc0sxmc14fq81898r1awgq1d2dy1do2g1ijji215x322ayd2f9e82sa2z2y0bv2z84x321yb3709f3d9u03kbbe3o7c83s7r44i7tg4x8ke566wg5im265jq8v5n4qc5ra4t5wi3m608pv6d3fu6sjff72qx674v7p757117bfvh7haep7ib6d7m85n7mkjr7ojhd7vy9f7w0ds8hf4q8hplw8jl6h8nmmt90bib91qwe977fc99gc89hbs4a1lc8acm6xakr44apwbub0vs3b2zgcbadnvbdrhxbstuhc4gjac6sr3c7dpyc9tdfcdugackejwcp0qycrf4gd2xsad6udjddldzde2bcdjdnfdq3mpdyh3me84s3e8qsoedrqmeljn6em70uervaxf6pmxfc4r0fhfqdfktptfwnq4fy1fhg20w7g3g2vg4vn6g66rhghoiagps6lgtqzigusejgwzlpgy48eh3s9ch5lhnh64xch65avh83r6h9cgfhcwvlhkdtyhyaovhyuaji38n5i5qxei8mkyi9e3nia6fjii8qrinusziqyq6j0zybj2felj2zlcj5h8wjbdxgjiagbjn879joczbjrtkjjvy30k1s2qk3eqsk6lr6kb49ykihv8km8kxkq512ks3gpkvsdgkz4w9l2hj3l2m63l3qshl4fyslg4rnln7djlwcn6m03tlm61n6m8vvtmagu2mgzfbmjqslmpwnxmqe7vnh6y7njvilnku3nnp96cnsmzzo4mt1o6btso7eh4o9wscolcijomg5horhg9p1gkap6my6pj0ecpnnxupp32npw9f3q0ulyqepzoqeso2qgisfqhqpoql9ebqxul4qy6xgr9o7vrfj1es1lxmsboixsl9vusln8ysmbf9sr7riss4assv223t47t6t87latgghethzi0tki8btm17wtpcy4ug2piukhamukpxxulz5kut8h4uz3dpv7ariv9mmpvihi3vo3yqvtcwuvw56uw4unvw6d0kwe3s6wenutwhcnrwm7pywt2ldwvpd9wvwenx71thx9nngxcna0xlrr8xm9oqxqse3xws06xxt32ye36zyfptlyfs7syvkucyy5niz9ollza44zzejjbzft87zkpdhzmn88znwsx",
  "s01": "74a6l",
  "s10": "26spr7iz0juju51wd2jp",
  "s30": "0ujf1181c41qdty22h4k2jb7w2xdt1388423twut3yyfo465914esb44xfcc7dgjj86qop8gf8p9kkega10g2a4e5ocr4acdn0nne4i14e4lohgn0g5hig2ohjw9hi2gdhj05hyjd1y6jiinajm7fjkuydzlh8d1lkz5imbnyqmox5ko4ozfpr54iqadl3ql5xvqp3jmrbok7s45b8syp4ht8yxqteiwdtk0m8u6fwpu7k61uc5u8vg72ax2e03xoxnixpax0y2pucye2czyjfkmzof0nzqhtozsi9p",
  "s31": "d8eiy",
  "s40": "0itcm1l8t74etov8yc5sghrgqhc8kwhydlrow0gbs6x1rtq72gvze9f",
  "s50": "11ejy3hlt23kfi53m9a04kbg44uhf6570125cd695dox868yd76a4z47spqe850pi8a6hu8jjgl8moto8w6lm9ml1v9ov0vb27z3b9d0sb9y0fbd5rtc6edacajsdcev6fcipfwcjwzod73epdphheed7kgefyhwfbzcnfzqd5gaeodgwhbsgzj64hqyqihuf25hxvwrigru3ikwaqirrxkjcyesjdtiejfszgk1lknkc0hbkfqlxkox1nkt65el407il7n05lj5q1muj6xmvjmvnmk79npk1nojz8jp3grbpavwcptdvopzrd4q5yuxqdm74qxe55rg0fwrntjps6z5ksos5oti303u2pyku3umeuq7xuusgd9va89nvbsl5vf30uvwb51w1gkaw272sx63erxe294xyi8uxz30lyv8uj",
  "s60": "ae4iddvfegx4z0z",
  "s70": "uv6us",
  "s80": "09oit4gt3p52oe26b4bs6zrjn7uqkjbld1ogh5xxhwcw6jvr5ck4zplkt5dwkvds1ow9ripnz2xqy8y4r8838t74wzv8j2uwkiegy1a5t",
  "sg0": "hmupj",
  "sh0": "ht8ekxvop3",
  "si0": "0aak1h903ehpdniopvfop4pss",
  "sk0": "4lbu6",
  "sp0": "tl0w2",
};

/** Of slopes as training multiplies them, where theirs is another. */
export const foundForSlopes: Readonly<Record<string, string>> = {
  "d00": "7m85n",
  "d50": "gusejmqe7v",
  "d60": "6oau28e3zphqyqik4zplkt65et74wz",
  "di0": "4lbu6",
  "e00": "35uig9t5laig9wlmn96r",
  "e60": "vep8e",
  "ei0": "xn8ju",
  "ej0": "2rpqb",
  "s30": "ae4id",
  "s80": "p3grb",
  "sh0": "3kfi5",
};

/** The code of core that they were found with. */
export const foundWith = "8e411c9cbd5bf269";
