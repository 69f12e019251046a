export default definePageConfig({ navigationBarTitleText: '这些诉求', enablePullDownRefresh: true })
