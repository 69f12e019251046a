export const chooseVillage = '选您的村居'
export const villageTitle = '您要说哪个村居的事？'
export const changeVillage = (village: string) => `现在是${village}，点一下换一个`
export const size = { toLarge: '大字', toNormal: '标准字' } as const
export const hero = {
	title: '看见问题，拍一张就行',
	words: '写一句话，剩下的我们来办，办完给您回话。',
	action: '拍照反映',
	goOn: '接着写没写完的',
}
export const latest = '您最近反映的事'
export const signInFirst = '登录以后，您反映过的事会在这里，办到哪一步都看得到。'
export const signIn = '登录'
export const noAnswer = '信号不好，您反映过的事还没取到。'
