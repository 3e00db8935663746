// Signs (触发字): what a character may be the beginning or the end of, as bits of one small table. It exists so that a text
// is looked over twice for all forms of places together and not once for each.

/** `town`: 镇 乡 街 村 社 of a town; `zone`, `zoneNext`: the first two characters of 高新区 and its like; `breaks`: no name by shape runs across. */
export const town = 1
export const zone = 2
export const zoneNext = 4
export const breaker = 8
/** `letter`: stands for a place by itself (浙 甬 韩); `strong`, `weak`: verbs before such a letter; `firm`: 企 商 籍 behind it. */
export const letter = 16
export const strong = 32
export const weak = 64
export const firm = 128

/** The signs of each character by its code. */
export const signs = new Uint8Array(65536)

/** Gives each of some characters a sign. */
export function sign(chars: string, bit: number): void {
  for (let at = 0; at < chars.length; at++) signs[chars.charCodeAt(at)]! |= bit
}

sign('镇乡街村社', town)
sign('高经开综保工新特深', zone)
sign('新济开发合税保业区别度', zoneNext)
/** Marks, joints, verbs of one character, measure words. */
sign('，。、；：！？“”‘’《》（）—·\n0123456789与和及同向到赴在对从为把被将是有了的等各个所名两多已于给由派至往来去个该本全其这那每某我你他就也又或以之内中外上下前后', breaker) // biome-ignore format: one list
/** Verbs after which a letter is a place more often than not, and verbs after which only a safe letter is. */
sign('援驻赴离抵返访', strong)
sign('在来进入出回留', weak)
sign('企商籍资', firm)
