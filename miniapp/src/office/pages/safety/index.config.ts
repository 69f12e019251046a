export default definePageConfig({ navigationBarTitleText: '待看内容', enablePullDownRefresh: true })
