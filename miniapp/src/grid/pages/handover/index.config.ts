export default definePageConfig({ navigationBarTitleText: '工作交割单', enablePullDownRefresh: true })
