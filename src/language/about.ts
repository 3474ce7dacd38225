/** The page about the site: what holds for every publication made with it. */
export const about = {
  sections: [
    {
      title: 'Số liệu từ đâu ra',
      paragraphs: [
        'Mỗi con số trên trang được lấy từ một ô trong bảng CSV của ấn bản. Bấm vào con số để xem nó đứng ở mục nào, chú thích nào của báo cáo, và ô nào của bảng.',
        'Số được giữ đúng như báo cáo in. Số suy ra, chẳng hạn số năm trước bằng số cộng dồn trừ phần tăng trong năm, luôn kèm công thức. Chỗ báo cáo không có số thì ghi dấu gạch ngang, không ghi số không.',
      ],
    },
    {
      title: 'Đối chiếu',
      paragraphs: [
        'Tỉ lệ in trong báo cáo được tính lại từ số đếm; tổng được cộng lại từ các phần. Chỗ khớp không được nhắc trong bài; chỗ lệch được ghi ngay bên chú thích và ở trang Đối chiếu.',
        'Số chắc chắn sai do nhận dạng chữ được đính chính; bản in vẫn xem được, kèm lý do và người quyết định.',
      ],
    },
    {
      title: 'Bài viết',
      paragraphs: [
        'Phần lời được viết lại theo nội dung báo cáo, theo đúng thứ tự mục và số chú thích của báo cáo. Khi cần trích nguyên văn, dùng văn bản gốc.',
      ],
    },
    {
      title: 'Tìm và dẫn',
      paragraphs: [
        'Trang Chú thích tìm được cả khi gõ không dấu. Mỗi chú thích, mỗi hình và mỗi số liệu có địa chỉ riêng, gửi được cho người khác trong cùng mạng.',
        'Trang in được trên giấy A4 bằng lệnh in của trình duyệt; chú thích nằm bên lề như trên màn hình.',
      ],
    },
  ],
} as const;
