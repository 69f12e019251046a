export default definePageConfig({ navigationBarTitleText: '准入', enablePullDownRefresh: true })
