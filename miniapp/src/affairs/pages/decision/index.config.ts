export default definePageConfig({
	navigationBarTitleText: '民主决策',
	enablePullDownRefresh: true,
	enableShareAppMessage: true,
})
