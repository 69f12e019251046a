import { expect, it } from 'vitest'
import { readTowns } from '../seed/regions'
import { villageIn } from './place'

const towns = readTowns()

it.each([
	['榴园镇周庄村', '370404103239'],
	['枣庄市峄城区榴园镇周庄村东头桥边', '370404103239'],
	['榴园镇周庄', '370404103239'],
	['逍遥子村', '370404103260'],
	['古邵镇小王庄村村委会', '370404100230'],
	['吴林街道北曹庄村', '370404002218'],
	['峄城区 坛山街道 邵楼居委会', '370404001012'],
	['坛山街道工农社区 3 号楼', '370404001006'],
	['底阁镇，底阁村', '370404102200'],
	['峨山镇（河口村）', '370404104269'],
])('places %s', (words, code) => {
	expect(villageIn(towns, words)).toBe(code)
})

it.each([
	['', 'nothing is said'],
	['周庄村', 'several towns have one'],
	['榴园镇', 'it is a whole town'],
	['榴园镇周庄村和朱村', 'it names two'],
	['张王庄村', 'we do not know that village'],
	['市中区龙山路街道', 'it is in another county'],
	['周庄古镇游客中心', 'it only begins like one'],
])('does not place %s, because %s', (words) => {
	expect(villageIn(towns, words)).toBeUndefined()
})
