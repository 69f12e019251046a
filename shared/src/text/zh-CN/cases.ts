export const title = '我的诉求'
export const empty = '您反映过的事会在这里，办到哪一步都看得到。'
export const report = '拍照反映'
export const signInFirst = '登录以后，您反映过的事会在这里。'
export const signIn = '登录'
export const waiting = '正在取您的诉求，请稍等。'
export const more = '再看更早的'
export const noMore = '都在这里了。'
export const untitled = '您反映的事'
export const parcel = {
	waiting: '等着发',
	sending: '有信号就自动发出，不用管它。',
	signIn: '登录以后自动发出。',
	refused: '没有发出去',
	aside: '没写完',
	asideWords: '点一下接着写。',
	fix: (why: string) => `${why}点一下改好再发。`,
}
export const notice = {
	fix: (n: number) => `有 ${n} 件没发出去，要改一改。`,
	look: '去看看',
}
