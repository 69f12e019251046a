export const chooseVillage = '选您的村居'
export const villageTitle = '您要说哪个村居的事？'
export const changeVillage = (village: string) => `现在是${village}，点一下换一个`
export const size = { toLarge: '大字', toNormal: '标准字' } as const
export const hero = {
	title: '看见问题，拍一张就行',
	words: '写一句，或者说一句，剩下的我们来办，办完给您回话。',
	action: '拍照反映',
	goOn: '接着写没写完的',
	speak: '说给我们听',
}
/** Ways to what else there is. */
export const ways = {
	services: { title: '帮我办件事', words: '跑腿办证、上门取件' },
	circle: { title: '身边服务', words: '走一刻钟能办的事' },
	grid: { title: '我的网格员', words: '谁管这一片，电话多少' },
	question: { title: '问一问', words: '政策、费用、在哪办' },
}
export const latest = '您最近反映的事'
export const signInFirst = '登录以后，您反映过的事会在这里，办到哪一步都看得到。'
export const signIn = '登录'
export const noAnswer = '信号不好，您反映过的事还没取到。'
