// The objects of a PDF file, made, owned and written out by libharu. The only file that knows its headers.
#include "write/pdf/haru.h"

#include <fmt/core.h>
#include <hpdf.h>

#include <utility>

#include "write/pdf/deflate.h"

namespace vitac::pdf {

// Fields of libharu's structs are used, so the headers must be those of the library (checked again as it runs).
static_assert(HPDF_MAJOR_VERSION == 2 && HPDF_MINOR_VERSION >= 3, "libharu 2.3 or newer 2.x");

namespace {

// libharu keeps the flags of an object above its number.
constexpr HPDF_UINT32 number_bits = 0x00FFFFFF;

ObjectId id_of(HPDF_Dict dict) {
    return ObjectId{dict == nullptr ? 0 : dict->header.obj_id & number_bits};
}

// libharu reports and goes on; the code stays in the document until failure() asks for it.
void on_error(HPDF_STATUS, HPDF_STATUS, void*) noexcept {}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) noexcept {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
}

void write_bytes(HPDF_Stream stream, std::string_view bytes) {
    HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()), static_cast<HPDF_UINT>(bytes.size()));
}

}  // namespace

struct PdfObjects::State {
    HPDF_Doc document = nullptr;
    Compression compression = Compression::On;
    std::vector<std::string> entries;  // by object number

    explicit State(Compression asked);
    ~State() { HPDF_Free(document); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    HPDF_Dict find(ObjectId id) const;
    void set_entries(HPDF_Dict dict, std::string text);
    void set_stream(HPDF_Dict dict, HPDF_Stream stream, std::string_view bytes, std::string text, Form form);
    void put_file_id(const std::string& file_id);

    // libharu calls this between the dictionary's own entries and its >>.
    static HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream stream) noexcept;
};

// --- State -----------------------------------------------------------------------------------------------------------

PdfObjects::State::State(Compression asked) : document(HPDF_New(on_error, this)), compression(asked) {
    if (document != nullptr) {
        document->pdf_version = HPDF_VER_17;
        // libharu names itself there; we write all of /Info.
        if (document->info != nullptr) {
            HPDF_Dict_RemoveElement(document->info, "Producer");
        }
    }
}

HPDF_Dict PdfObjects::State::find(ObjectId id) const {
    if (document == nullptr) {
        return nullptr;
    }
    // Not HPDF_Xref_GetEntryByObjectId, which in 2.3 calls every number wrong.
    HPDF_XrefEntry entry = HPDF_Xref_GetEntry(document->xref, static_cast<HPDF_UINT>(id));
    if (entry == nullptr || entry->obj == nullptr) {
        HPDF_SetError(&document->error, HPDF_INVALID_OBJ_ID, static_cast<HPDF_STATUS>(id));
        return nullptr;
    }
    return static_cast<HPDF_Dict>(entry->obj);
}

void PdfObjects::State::set_entries(HPDF_Dict dict, std::string text) {
    if (dict == nullptr) {
        return;
    }
    const auto number = static_cast<std::size_t>(id_of(dict));
    if (entries.size() <= number) {
        entries.resize(number + 1);
    }
    if (!text.empty() && text.back() != '\n') {
        text += '\n';
    }
    entries[number] = std::move(text);
    dict->write_fn = write_entries;
}

void PdfObjects::State::set_stream(HPDF_Dict dict, HPDF_Stream stream, std::string_view bytes, std::string text,
                                   Form form) {
    if (compression == Compression::On && form == Form::Packed) {
        text += text.empty() || text.back() == '\n' ? "" : "\n";
        text += "/Filter /FlateDecode\n";
        write_bytes(stream, deflate(bytes));
    } else {
        write_bytes(stream, bytes);
    }
    set_entries(dict, std::move(text));
}

HPDF_STATUS PdfObjects::State::write_entries(HPDF_Dict dict, HPDF_Stream stream) noexcept {
    const auto* state = static_cast<const State*>(dict->error->user_data);
    const std::string& text = state->entries[static_cast<std::size_t>(id_of(dict))];
    return text.empty() ? HPDF_OK
                        : HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                                            static_cast<HPDF_UINT>(text.size()));
}

void PdfObjects::State::put_file_id(const std::string& file_id) {
    HPDF_Array pair = HPDF_Array_New(document->mmgr);
    std::string bytes = file_id;
    for (int i = 0; i < 2; ++i) {
        HPDF_Array_Add(pair, HPDF_Binary_New(document->mmgr, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                                             static_cast<HPDF_UINT>(bytes.size())));
    }
    HPDF_Dict_Add(document->trailer, "ID", pair);
}

// --- Making objects --------------------------------------------------------------------------------------------------

PdfObjects::PdfObjects(Compression compression) : state_(std::make_unique<State>(compression)) {}

PdfObjects::~PdfObjects() = default;

ObjectId PdfObjects::catalog() const {
    return state_->document == nullptr ? ObjectId::None : id_of(state_->document->catalog);
}

ObjectId PdfObjects::info() const {
    return state_->document == nullptr ? ObjectId::None : id_of(state_->document->info);
}

ObjectId PdfObjects::add(std::string entries) {
    if (state_->document == nullptr) {
        return ObjectId::None;
    }
    HPDF_Dict dict = HPDF_Dict_New(state_->document->mmgr);
    if (dict != nullptr && HPDF_Xref_Add(state_->document->xref, dict) != HPDF_OK) {
        return ObjectId::None;
    }
    state_->set_entries(dict, std::move(entries));
    return id_of(dict);
}

void PdfObjects::fill(ObjectId id, std::string entries) {
    state_->set_entries(state_->find(id), std::move(entries));
}

ObjectId PdfObjects::add_stream(std::string_view bytes, std::string entries, Form form) {
    if (state_->document == nullptr) {
        return ObjectId::None;
    }
    HPDF_Dict dict = HPDF_DictStream_New(state_->document->mmgr, state_->document->xref);
    if (dict != nullptr) {
        state_->set_stream(dict, dict->stream, bytes, std::move(entries), form);
    }
    return id_of(dict);
}

ObjectId PdfObjects::add_page() {
    if (state_->document == nullptr) {
        return ObjectId::None;
    }
    HPDF_Page page = HPDF_AddPage(state_->document);
    if (page != nullptr) {
        // Its obsolete ProcSet and its default size; ours come with fill().
        HPDF_Dict_RemoveElement(page, "Resources");
        HPDF_Dict_RemoveElement(page, "MediaBox");
    }
    return id_of(page);
}

void PdfObjects::fill_contents(ObjectId page, std::string_view operators) {
    HPDF_Dict dict = state_->find(page);
    if (dict != nullptr) {
        auto* attributes = static_cast<HPDF_PageAttr>(dict->attr);
        state_->set_stream(attributes->contents, attributes->stream, operators, {}, Form::Packed);
    }
}

// --- Writing them out ------------------------------------------------------------------------------------------------

std::vector<WrittenObject> PdfObjects::written() {
    std::vector<WrittenObject> objects;
    if (state_->document == nullptr) {
        return objects;
    }
    HPDF_List entries = state_->document->xref->entries;
    for (HPDF_UINT number = 1; number < entries->count; ++number) {
        const auto* entry = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(entries, number));
        if (entry->entry_typ != HPDF_IN_USE_ENTRY) {
            continue;
        }
        const auto* header = static_cast<HPDF_Obj_Header*>(entry->obj);
        WrittenObject object{ObjectId{number}, false, {}};
        object.is_stream = (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
                           static_cast<HPDF_Dict>(entry->obj)->stream != nullptr;
        HPDF_Stream writer = HPDF_CallbackWriter_New(state_->document->mmgr, append_to_string, &object.bytes);
        HPDF_Obj_WriteValue(entry->obj, writer, nullptr);
        HPDF_Stream_Free(writer);
        objects.push_back(std::move(object));
    }
    return objects;
}

std::string PdfObjects::classic_file(const std::string& file_id) {
    std::string file;
    if (state_->document == nullptr) {
        return file;
    }
    state_->put_file_id(file_id);
    if (HPDF_SaveToStream(state_->document) != HPDF_OK) {
        return file;
    }
    HPDF_Stream stream = state_->document->stream;
    for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
        HPDF_UINT size = 0;
        const HPDF_BYTE* bytes = HPDF_MemStream_GetBufPtr(stream, i, &size);
        file.append(reinterpret_cast<const char*>(bytes), size);
    }
    return file;
}

std::string PdfObjects::failure() const {
    if (std::string_view(HPDF_GetVersion()) != HPDF_VERSION_TEXT) {
        return fmt::format("libharu is {}, but vitac was built for {}", HPDF_GetVersion(), HPDF_VERSION_TEXT);
    }
    if (state_->document == nullptr) {
        return "libharu cannot start";
    }
    const HPDF_STATUS code = HPDF_GetError(state_->document);
    return code == HPDF_OK
               ? ""
               : fmt::format("libharu error 0x{:04X}, detail {}", code, HPDF_GetErrorDetail(state_->document));
}

}  // namespace vitac::pdf
