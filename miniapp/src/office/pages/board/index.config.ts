export default definePageConfig({ navigationBarTitleText: '领导关注', enablePullDownRefresh: true })
