export default definePageConfig({ navigationBarTitleText: '专项排查', enablePullDownRefresh: true })
